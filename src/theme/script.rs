//! Scripts without what only their authors need.

/// Appends a script without its comment lines and indentation. A script with template literals stays as
/// it is: in them space matters.
pub fn lean(out: &mut String, script: &str) {
    if script.contains('`') {
        out.push_str(script);
        return;
    }
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            out.push_str(line);
            out.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_code_is_left() {
        let leaned = |script: &str| {
            let mut out = String::new();
            lean(&mut out, script);
            out
        };
        let script = "/* What\n   it is. */\n(function () {\n  // Why.\n\n  a('/* b */');\n})();\n";
        assert_eq!(leaned(script), "(function () {\na('/* b */');\n})();\n");
        assert_eq!(leaned("  `a\n  b`"), "  `a\n  b`");
    }
}
