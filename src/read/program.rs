//! Which program this is.

use std::sync::OnceLock;
use xxhash_rust::xxh3::xxh3_64;

/// A hash of the running program: another version may make another site from the same sources.
///
/// Where the system does not tell which file runs, the version has to do.
pub fn program() -> u64 {
    static HASH: OnceLock<u64> = OnceLock::new();
    *HASH.get_or_init(|| {
        let bytes = std::env::current_exe().and_then(std::fs::read);
        bytes
            .map_or_else(|_| xxh3_64(env!("CARGO_PKG_VERSION").as_bytes()), |bytes| xxh3_64(&bytes))
    })
}
