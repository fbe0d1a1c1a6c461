//! The body of a text: one string, cut where something must be joined in.
//!
//! A string with cuts instead of a list of strings: ten thousand pages are kept in memory, and
//! most pieces are a few bytes long.

/// A piece of a body, in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Piece<'a> {
    /// Ready HTML.
    Html(&'a str),
    /// Plain prose, **not** escaped; glossary terms may be linked in it.
    Text(&'a str),
    /// Code, **not** escaped, and the number of its grammar; [`highlight`](super::highlight) colours it.
    Code(u16, &'a str),
    /// The start tag `<a …>` of the n-th reference; its end tag follows as HTML.
    LinkStart(u32),
    /// The picture of the n-th reference.
    Image(u32),
    /// The component of the n-th reference.
    Component(u32),
}

/// The body of a text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Body {
    pub(super) text: Box<str>,
    pub(super) cuts: Box<[Cut]>,
}

/// Where a stretch of the string ends, or what stands between two stretches.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Cut {
    Html(u32),
    Text(u32),
    Code(u16, u32),
    LinkStart(u32),
    Image(u32),
    Component(u32),
}

impl Cut {
    /// Where the stretch ends, if it is one.
    pub(super) fn end(&mut self) -> Option<&mut u32> {
        match self {
            Self::Html(end) | Self::Text(end) | Self::Code(_, end) => Some(end),
            Self::LinkStart(_) | Self::Image(_) | Self::Component(_) => None,
        }
    }
}

impl Body {
    /// The pieces in order.
    pub fn pieces(&self) -> impl Iterator<Item = Piece<'_>> {
        let mut start = 0;
        let mut stretch = move |end: u32| {
            let range = start..end as usize;
            start = range.end;
            &self.text[range]
        };
        self.cuts.iter().map(move |cut| match *cut {
            Cut::Html(end) => Piece::Html(stretch(end)),
            Cut::Text(end) => Piece::Text(stretch(end)),
            Cut::Code(grammar, end) => Piece::Code(grammar, stretch(end)),
            Cut::LinkStart(number) => Piece::LinkStart(number),
            Cut::Image(number) => Piece::Image(number),
            Cut::Component(number) => Piece::Component(number),
        })
    }

    /// Whether there is nothing to print.
    pub fn is_empty(&self) -> bool {
        self.cuts.is_empty()
    }

    /// Bytes of text and ready HTML: a hint for the size of the page.
    pub fn len(&self) -> usize {
        self.text.len()
    }
}
