//! A request as the preview sees it, whatever server received it.

/// A request without body.
#[derive(Clone, Debug, Default)]
pub struct Request {
    /// `GET`, `HEAD` …
    pub method: String,
    /// The path as it was sent, with its escapes.
    pub path: String,
    /// What stands behind `?`.
    pub query: String,
    /// All `Host` headers.
    pub hosts: Vec<String>,
    /// Where the script runs that sent it.
    pub origin: Option<String>,
    /// `Sec-Fetch-Site`.
    pub fetch_site: Option<String>,
    /// `Sec-Fetch-Mode`.
    pub fetch_mode: Option<String>,
    /// `If-None-Match`.
    pub known: Option<String>,
    /// Whether a body was announced.
    pub has_body: bool,
}

impl Request {
    /// The value behind a name in the query, with its escapes undone.
    pub fn value(&self, name: &str) -> Option<String> {
        let pairs = self.query.split('&').filter_map(|pair| pair.split_once('='));
        let value = pairs.into_iter().find(|(key, _)| *key == name)?.1;
        let value = percent_encoding::percent_decode_str(value).decode_utf8().ok()?;
        Some(value.into_owned())
    }
}
