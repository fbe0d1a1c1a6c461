//! Row E07 of the acceptance list: hostile texts end soon, on a small stack, with a clean message.

use super::testing::read;
use super::writer::P003;
use std::time::{Duration, Instant};

fn hostile() -> Vec<(&'static str, String, bool)> {
    let indented = |deep: usize| (0..deep).map(|i| "  ".repeat(i) + "- a\n").collect();
    vec![
        ("one line of 1 MB", "ein Wort ".repeat(120_000), false),
        (
            "10,000 columns",
            format!("|{}\n|{}\n| b |\n", " a |".repeat(10_000), " - |".repeat(10_000)),
            true,
        ),
        ("100,000 quotes", ">".repeat(100_000), true),
        ("100,000 quotes with text", format!("{}a\nb\n", "> ".repeat(100_000)), true),
        ("3,000 lists", format!("{}a\n", "- ".repeat(3_000)), true),
        ("1,000 indented lists", indented(1_000), true),
        ("lists in quotes", "> - ".repeat(20_000) + "a", true),
        ("50,000 brackets", "[".repeat(50_000), false),
        ("50,000 link starts", "[a](".repeat(50_000), false),
        ("50,000 pictures", "![".repeat(50_000), false),
        ("nested brackets", "[a".repeat(25_000) + &"]".repeat(25_000), false),
        ("footnote starts", "[^a".repeat(50_000), false),
        ("lost footnotes", "[^a] ".repeat(10_000), false),
        ("components", "{{".repeat(20_000), false),
        ("open components", "{{ a ".repeat(5_000), false),
        ("language parts", "[a]{lang=en}".repeat(20_000), false),
        ("language ends", "]{lang=en}".repeat(20_000), false),
        ("emphasis", "*a **b ".repeat(20_000), false),
        ("equal headings", "## a\n".repeat(20_000), false),
        ("equal links", "[a](b.md) [a](c.md)\n".repeat(10_000), false),
        ("tags", "<a ".repeat(50_000), false),
        ("comments", "<!--".repeat(50_000), false),
        ("tables", "| a |\n|---|\n| **b** |\n\n".repeat(5_000), false),
        ("callouts", "> [!HINWEIS] a\n\n".repeat(10_000), false),
        ("tasks", "- [ ] a\n".repeat(20_000), false),
        ("code", "```yaml\na: 1\n```\n".repeat(2_000), false),
    ]
}

#[test]
fn hostile_texts_end_soon() {
    let work = || {
        for (name, text, refused) in hostile() {
            let start = Instant::now();
            let found = read(&text);
            let time = start.elapsed();
            // Debug builds on busy machines are many times slower than what is published.
            let most = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });
            assert!(time < most, "{name} took {time:?}");
            assert_eq!(found.diags.iter().any(|diag| diag.rule == P003), refused, "{name}");
        }
    };
    let thread = std::thread::Builder::new().stack_size(2 << 20).spawn(work);
    thread.expect("threads can be started").join().expect("no hostile text breaks the reader");
}

const OLD_BREAKERS: &[&str] = &[
    "<!S\r:",
    "<!S\n:",
    "\u{0}",
    "[a\u{0}](b)",
    "| a |\n|-|\n|\\|",
    "- \n\n  -\n\n-",
    "[^a]: [^a]",
    "[^a]:\n[^a]",
    "> [!",
    "> [!]",
    "> [!A",
    ">[!A]\n[!A]: b",
    "> [!A]\n\n[!A]: b",
    "## {#",
    "# {#a} {#b",
    "a\n: b\n\n: c\n  : d",
    "Tabelle: ",
    "Tabelle: a\n| b |\n|--|",
    "> Tabelle: a\n\n| b |\n|--|\n",
    "```",
    "~~~ {lang=en}\n[a]{lang=en}",
    "![![[a](b)](c)](d)",
    "[![a[^1]](b)](c)\n\n[^1]: d",
    "- [x]",
    "- [ ] Tabelle: \n\n  a",
    "- Tabelle: a\n  | b |\n  |---|\n- [ ] c",
    "- [ ] [x](y)\n  - [x]",
    "\\",
    "&#0;&#x110000;",
    "{{",
    "{{{{}}}}",
    "[{{ a }}]{lang=en}",
    "{{ a [b]{lang=en} }}",
    "*[a {{ b*]{lang=en} }}",
    "|a|\n|-|\n|{{ a|b }}|\n",
    "# [a]{lang=en} {#b}",
    "<a\n<!-- -->",
    "<!-->\n",
    "<!-- a --><!-- b",
    "<pre>\n\n</pre>",
    "<https://a{{b}}>",
];

/// Row E08 of the acceptance list: texts that broke pulldown-cmark once.
#[test]
fn old_breakers_do_no_harm() {
    for text in OLD_BREAKERS {
        let found = read(text);
        assert!(found.diags.iter().all(|diag| diag.rule != P003), "{text:?}");
    }
}
