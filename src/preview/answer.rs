//! What the preview answers: status, a few headers, a body.

use std::sync::Arc;

/// An answer to a request.
#[derive(Clone, Debug)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// Headers besides those that every answer has.
    pub headers: Vec<(&'static str, String)>,
    /// What is sent.
    pub body: Body,
}

/// What is sent.
#[derive(Clone, Debug)]
pub enum Body {
    /// Bytes that are there.
    Bytes(Arc<[u8]>),
    /// Word of each new state, until the reader goes or the preview ends.
    Events,
}

impl Answer {
    /// Bytes of a kind.
    pub fn ok(kind: &'static str, bytes: impl Into<Arc<[u8]>>) -> Self {
        Self::new(200, kind, bytes)
    }

    /// Bytes of a kind under another status.
    pub fn new(status: u16, kind: &'static str, bytes: impl Into<Arc<[u8]>>) -> Self {
        let headers = vec![("content-type", kind.to_owned())];
        Self { status, headers, body: Body::Bytes(bytes.into()) }
    }

    /// A refusal. Its words never repeat what was asked.
    pub fn refusal(status: u16, words: &'static str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", words.as_bytes())
    }

    /// The way to another address.
    pub fn elsewhere(status: u16, location: String) -> Self {
        Self::refusal(status, "").with("location", location)
    }

    /// The same with one more header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }
}
