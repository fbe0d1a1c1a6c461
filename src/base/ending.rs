//! Endings of file names, and which of them machines run.

use super::slug::slug;

/// Endings of programs, scripts, pages and links.
const RUNS: [&str; 56] = [
    "apk", "app", "appimage", "bat", "bin", "cgi", "chm", "class", "cmd", "com", "cpl", "deb",
    "dll", "dmg", "elf", "exe", "gadget", "hta", "htm", "html", "img", "inf", "iso", "jar", "js",
    "jse", "jsp", "lnk", "mht", "mhtml", "mjs", "msi", "msix", "msp", "php", "pif", "pl", "ps1",
    "psm1", "py", "reg", "rpm", "scf", "scr", "sh", "shtml", "svgz", "swf", "url", "vbe", "vbs",
    "vhd", "wasm", "ws", "wsf", "xhtml",
];

/// The ending of a path in lower case, or nothing.
pub fn ending(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_lowercase())
}

/// Whether a computer or browser runs files with an ending.
pub fn runs(ending: &str) -> bool {
    RUNS.contains(&&*slug(ending))
}
