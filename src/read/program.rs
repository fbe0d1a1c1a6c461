//! Which program this is.

use super::stamp::Stamp;
use std::sync::OnceLock;
use xxhash_rust::xxh3::xxh3_64;

/// A hash of the running program: another version may make another site from the same sources.
///
/// Size and time of its file tell it from others; reading it whole would take longer than a small
/// handbook. Where the system does not say which file runs, the version has to do.
pub fn program() -> u64 {
    static HASH: OnceLock<u64> = OnceLock::new();
    *HASH.get_or_init(|| {
        let file = std::env::current_exe().and_then(std::fs::metadata).ok();
        let stamp = file.map(|data| Stamp::of(&data));
        let told = stamp.map(|stamp| format!("{} {:?}", stamp.bytes, stamp.modified));
        xxh3_64(format!("{} {told:?}", env!("CARGO_PKG_VERSION")).as_bytes())
    })
}
