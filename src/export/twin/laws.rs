//! What holds for any page: Markdown that is read again says what the page says.

use super::html::{Node, tree};
use super::tests::told;
use proptest::prelude::*;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// What a reader gets: all words in their order, headings with their level, targets of links.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
struct Said {
    letters: String,
    headings: Vec<(u8, String)>,
    links: Vec<String>,
}

/// Letters and digits; everything else may be written in more than one way.
fn letters(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).collect()
}

fn of_html(nodes: &[Node]) -> Said {
    let mut said = Said::default();
    walk(nodes, &mut said);
    said
}

fn walk(nodes: &[Node], said: &mut Said) {
    for node in nodes {
        match node {
            Node::Text(words) => said.letters.push_str(&letters(words)),
            Node::Element(element) => {
                walk(&element.children, said);
                let text = element.text();
                if text.trim().is_empty() {
                    continue;
                }
                let level = element.name.strip_prefix('h').and_then(|it| it.parse().ok());
                said.headings.extend(level.map(|level| (level, letters(&text))));
                said.links.extend(element.get("href").map(str::to_owned));
            }
        }
    }
}

fn of_markdown(text: &str) -> Said {
    let (mut said, mut start) = (Said::default(), 0);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Text(words) | Event::Code(words) => said.letters.push_str(&letters(&words)),
            Event::Start(Tag::Heading { .. }) => start = said.letters.len(),
            Event::End(TagEnd::Heading(level)) => {
                said.headings.push((level as u8, said.letters[start..].to_owned()));
            }
            Event::Start(Tag::Link { dest_url, .. }) => said.links.push(dest_url.to_string()),
            Event::Start(Tag::Image { .. }) => panic!("no picture was there: {text}"),
            Event::Html(_) | Event::InlineHtml(_) => panic!("no HTML was there: {text}"),
            _ => {}
        }
    }
    said
}

fn words() -> impl Strategy<Value = String> {
    let nasty = "[a-zäß0-9 *_`#+.)(!\\[\\]|~=:>„“-]{0,12}";
    prop_oneof![
        3 => "[a-zäöü]{1,8}( [a-z0-9]{1,6}){0,3}",
        2 => nasty,
        1 => Just("&lt;b&gt; &amp;amp; \\".to_owned()),
        1 => Just("1. x".to_owned()),
        1 => Just("- x".to_owned()),
    ]
}

fn inline() -> impl Strategy<Value = String> {
    let one = prop_oneof![
        4 => words(),
        1 => words().prop_map(|text| format!("<strong>{text}</strong>")),
        1 => words().prop_map(|text| format!("<em>{text}</em>")),
        1 => words().prop_map(|text| format!("<code>{text}</code>")),
        1 => (words(), "[a-z/]{1,6}").prop_map(|(text, path)| format!("<a href=\"https://a.de/{path}\">{text}</a>")),
    ];
    prop::collection::vec(one, 1..4).prop_map(|parts| parts.concat())
}

fn block() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        3 => inline().prop_map(|text| format!("<p>{text}</p>")),
        1 => (2..5_u8, inline()).prop_map(|(level, text)| format!("<h{level}>{text}</h{level}>")),
        1 => prop::collection::vec(inline(), 2).prop_map(|lines| format!("<p>{}</p>", lines.join("<br>"))),
        1 => words().prop_map(|text| format!("<pre><code>{text}</code></pre>")),
        1 => prop::collection::vec(inline(), 4).prop_map(|cells| format!(
            "<table><thead><tr><th>{}</th><th>{}</th></tr></thead><tbody><tr><td>{}</td><td>{}</td></tr></tbody></table>",
            cells[0], cells[1], cells[2], cells[3]
        )),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let some = prop::collection::vec(inner, 1..3);
        prop_oneof![
            some.clone().prop_map(|items| format!("<ul><li>{}</li></ul>", items.join("</li><li>"))),
            some.clone().prop_map(|items| format!("<ol><li>{}</li></ol>", items.join("</li><li>"))),
            some.clone()
                .prop_map(|items| format!("<div class=\"kasten\">{}</div>", items.concat())),
            (inline(), some).prop_map(|(term, items)| format!(
                "<dl><dt>{term}</dt><dd>{}</dd></dl>",
                items.concat()
            )),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn nothing_is_lost_and_nothing_is_added(blocks in prop::collection::vec(block(), 1..4)) {
        let html = blocks.concat();
        let markdown = told(&html);
        prop_assert_eq!(of_markdown(&markdown), of_html(&tree(&html)), "{}\n{}", html, markdown);
    }
}
