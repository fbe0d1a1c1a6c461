//! Scripts without what only their authors need.

/// Appends a script without its comment lines and indentation. A script with template literals stays as
/// it is: in them space matters.
pub fn lean(out: &mut String, script: &str) {
    let code = code(script);
    out.push_str(if code.contains('`') { script } else { &code });
}

fn code(script: &str) -> String {
    let mut code = String::with_capacity(script.len());
    let mut comment = false;
    for line in script.lines().map(str::trim) {
        comment |= line.starts_with("/*");
        if !comment && !line.is_empty() && !line.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
        comment &= !line.ends_with("*/");
    }
    code
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
        assert_eq!(leaned("// As `a` does.\n  b()"), "b()\n");
    }
}
