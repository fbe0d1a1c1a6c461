//! The desk's answers to requests: a pure function of what lies on it.

use super::answer::{Answer, Body};
use super::desk::{Desk, Shown};
use super::guard::refusal;
use super::kind::kind;
use super::live::{LIVE_CSS, LIVE_JS, Mark, alive};
use super::messages::messages;
use super::path::{Wish, wish};
use super::report::report;
use super::request::Request;
use super::sheet::trouble;
use crate::base::address::Address;
use crate::build::{Edition, Item};
use xxhash_rust::xxh3::xxh3_64;

impl Desk {
    /// Answers a request.
    pub fn answer(&self, shown: &Shown, request: &Request) -> Answer {
        if let Some(answer) = refusal(request, self.port) {
            return answer;
        }
        match wish(&request.path) {
            Wish::Nonsense => Answer::refusal(400, "Das ist keine Adresse des Handbuchs."),
            Wish::Own(path) => self.own(shown, request, &path),
            Wish::File(path) => match &shown.view.edition {
                Some(edition) => self.file(shown, edition, request, &path),
                None => self.trouble(shown, request),
            },
        }
    }

    fn own(&self, shown: &Shown, request: &Request, path: &str) -> Answer {
        match path {
            "" => self.page(shown, request, 200, report(self, shown)),
            "vorschau.js" => Answer::ok(kind(path), LIVE_JS.as_bytes()),
            "vorschau.css" => Answer::ok(kind(path), LIVE_CSS.as_bytes()),
            "stand" => {
                Answer::ok("text/plain; charset=utf-8", self.stand(shown).to_string().into_bytes())
            }
            "ereignisse" => Answer {
                status: 200,
                headers: vec![("content-type", "text/event-stream".to_owned())],
                body: Body::Events,
            },
            "meldungen.json" => {
                let page = request.value("seite").unwrap_or_default();
                Answer::ok(kind(path), messages(self, shown, &page).to_string().into_bytes())
            }
            _ => Answer::refusal(404, "Das gibt es in der Vorschau nicht."),
        }
    }

    fn file(&self, shown: &Shown, edition: &Edition, request: &Request, path: &str) -> Answer {
        if let Some(item) = edition.find(path) {
            let status = if item == Item::NotFound { 404 } else { 200 };
            return self.made(shown, edition, request, item, status);
        }
        if edition.find(&format!("{path}/index.html")).is_some() {
            return Answer::elsewhere(308, format!("/{path}/"));
        }
        let address = path.strip_suffix("index.html").unwrap_or(path);
        match shown.view.moves.get(&Address::new(address)) {
            Some(to) => Answer::elsewhere(307, format!("/{}", to.as_str())),
            None => self.made(shown, edition, request, Item::NotFound, 404),
        }
    }

    fn made(
        &self,
        shown: &Shown,
        edition: &Edition,
        request: &Request,
        item: Item,
        status: u16,
    ) -> Answer {
        match edition.make(item) {
            Ok(output) if output.path.ends_with(".html") => {
                self.page(shown, request, status, output.bytes)
            }
            Ok(output) => unless_known(request, kind(&output.path), output.bytes),
            Err(fault) => {
                self.page(shown, request, 500, trouble(self, shown, Some(&fault.to_string())))
            }
        }
    }

    fn trouble(&self, shown: &Shown, request: &Request) -> Answer {
        self.page(shown, request, 503, trouble(self, shown, None))
    }

    /// A page with the script that keeps it up to date.
    fn page(&self, shown: &Shown, request: &Request, status: u16, html: Vec<u8>) -> Answer {
        let mark = Mark { stand: self.stand(shown), hash: xxh3_64(&html), status };
        let tag = tag(mark.hash);
        if status == 200 && request.known.as_ref() == Some(&tag) {
            return unchanged(tag);
        }
        Answer::new(status, kind("x.html"), alive(html, &mark)).with("etag", tag)
    }
}

fn unless_known(request: &Request, kind: &'static str, bytes: Vec<u8>) -> Answer {
    let tag = tag(xxh3_64(&bytes));
    if request.known.as_ref() == Some(&tag) {
        return unchanged(tag);
    }
    Answer::ok(kind, bytes).with("etag", tag)
}

/// Equal tags, equal bytes.
fn tag(hash: u64) -> String {
    format!("\"{hash:016x}\"")
}

fn unchanged(tag: String) -> Answer {
    Answer::refusal(304, "").with("etag", tag)
}
