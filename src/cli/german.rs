//! Numbers and plurals as people say them.

use std::time::Duration;

/// `1 Seite`, `12 Seiten`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// `840 Bytes`, `240 KB`, `1,6 MB`.
pub(super) fn size(bytes: u64) -> String {
    let tenths = (bytes + 50_000) / 100_000;
    match bytes {
        0..1_000 => format!("{bytes} Bytes"),
        1_000..999_500 => format!("{} KB", (bytes + 500) / 1_000),
        _ => format!("{},{} MB", tenths / 10, tenths % 10),
    }
}

/// `0,2 s`.
pub(super) fn seconds(time: Duration) -> String {
    let tenths = time.as_millis().div_ceil(100);
    format!("{},{} s", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_for_numbers() {
        assert_eq!(counted(1, "Seite", "Seiten"), "1 Seite");
        assert_eq!(counted(0, "Seite", "Seiten"), "0 Seiten");
        for (bytes, wanted) in
            [(840, "840 Bytes"), (240_400, "240 KB"), (1_560_000, "1,6 MB"), (999_600, "1,0 MB")]
        {
            assert_eq!(size(bytes), wanted);
        }
        assert_eq!(seconds(Duration::from_millis(1_160)), "1,2 s");
        assert_eq!(seconds(Duration::from_millis(3)), "0,1 s");
    }
}
