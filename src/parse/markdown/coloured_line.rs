//! Lines of code in colours. What a grammar makes of a line depends on its state and the line alone, and
//! lines repeat: each pair is worked out once. Every thread does so for itself, because states cannot
//! be shared.

use std::cell::RefCell;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;
use syntect::parsing::{ParseState, Scope, ScopeStack, SyntaxReference, SyntaxSet};
use syntect::util::LinesWithEndings;
use xxhash_rust::xxh3::xxh3_128;

/// Lines that are kept.
const KEPT: usize = 20_000;

thread_local! {
    static LINES: RefCell<Lines> = RefCell::default();
}

/// Calls `found` with each stretch of some code and its class; `None` if the grammar fails.
pub(super) fn stretches(
    grammars: &SyntaxSet,
    syntax: &SyntaxReference,
    code: &str,
    mut found: impl FnMut(&str, &'static str),
) -> Option<()> {
    LINES.with_borrow_mut(|lines| {
        let mut state = lines.start(syntax);
        for line in LinesWithEndings::from(code) {
            let known = lines.line(grammars, state, line)?;
            let mut done = 0;
            for (end, class) in &known.stretches {
                found(&line[done..*end as usize], class);
                done = *end as usize;
            }
            state = known.next;
        }
        Some(())
    })
}

/// Where a grammar stands between two lines. syntect goes about a hundred levels deep, whatever stands in a text.
#[derive(PartialEq, Eq)]
struct State {
    parse: ParseState,
    scopes: ScopeStack,
}

/// What has become of a line.
struct Line {
    /// Where each stretch ends, and the class of it.
    stretches: Box<[(u32, &'static str)]>,
    /// The state behind the line.
    next: usize,
}

#[derive(Default)]
struct Lines {
    states: Vec<State>,
    /// Which states have scopes of this hash.
    alike: HashMap<u64, Vec<usize>>,
    lines: HashMap<(usize, u128), Line>,
}

impl Lines {
    /// The state before the first line.
    fn start(&mut self, syntax: &SyntaxReference) -> usize {
        if self.lines.len() > KEPT {
            *self = Self::default();
        }
        self.number(State { parse: ParseState::new(syntax), scopes: ScopeStack::new() })
    }

    fn line(&mut self, grammars: &SyntaxSet, state: usize, line: &str) -> Option<&Line> {
        let key = (state, xxh3_128(line.as_bytes()));
        if !self.lines.contains_key(&key) {
            let State { parse, scopes } = &self.states[state];
            let (mut parse, mut scopes) = (parse.clone(), scopes.clone());
            let mut stretches = Vec::new();
            for (at, change) in parse.parse_line(line, grammars).ok()? {
                stretches.push((at as u32, class(scopes.as_slice())));
                scopes.apply(&change).ok()?;
            }
            stretches.push((line.len() as u32, class(scopes.as_slice())));
            let next = self.number(State { parse, scopes });
            self.lines.insert(key, Line { stretches: stretches.into(), next });
        }
        self.lines.get(&key)
    }

    /// The number of the state; equal ones have the same.
    fn number(&mut self, state: State) -> usize {
        let mut hash = DefaultHasher::new();
        state.scopes.as_slice().hash(&mut hash);
        let alike = self.alike.entry(hash.finish()).or_default();
        let known = alike.iter().find(|number| self.states[**number] == state);
        known.copied().unwrap_or_else(|| {
            let number = self.states.len();
            alike.push(number);
            self.states.push(state);
            number
        })
    }
}

/// Scopes that have a colour; the first that fits the innermost scope wins.
const CLASSES: [(&str, &str); 22] = [
    ("punctuation.definition.comment", "h-c"),
    ("punctuation.definition.string", "h-s"),
    ("comment", "h-c"),
    ("constant.numeric", "h-n"),
    ("constant", "h-o"),
    ("string", "h-s"),
    ("keyword", "h-k"),
    ("storage", "h-k"),
    ("entity.name.function", "h-f"),
    ("support.function", "h-f"),
    ("variable.function", "h-f"),
    ("entity.name.tag", "h-g"),
    ("entity.other.attribute-name", "h-a"),
    ("entity.name", "h-t"),
    ("entity.other.inherited-class", "h-t"),
    ("support.type", "h-t"),
    ("support.class", "h-t"),
    ("support.constant", "h-o"),
    ("markup.heading", "h-k"),
    ("markup.raw", "h-s"),
    ("variable.language", "h-o"),
    ("punctuation", "h-p"),
];

fn class(stack: &[Scope]) -> &'static str {
    static SCOPES: LazyLock<Vec<(Scope, &str)>> = LazyLock::new(|| {
        let scope = |(name, class): &(&str, &'static str)| Some((Scope::new(name).ok()?, *class));
        CLASSES.iter().filter_map(scope).collect()
    });
    let colour = |scope: &Scope| {
        let fits = SCOPES.iter().find(|(known, _)| known.is_prefix_of(*scope));
        fits.map(|(_, class)| *class)
    };
    stack.iter().rev().find_map(colour).unwrap_or_default()
}
