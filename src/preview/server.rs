//! The one file that knows the server: connections in, answers of the desk out.

use super::answer::{Answer, Body};
use super::desk::{Desk, Shown};
use super::request::Request;
use super::stream::{Sending, words};
use super::strict_lines::StrictLines;
use hyper::body::{Bytes, Incoming};
use hyper::header::{self, HeaderMap, HeaderName, HeaderValue};
use hyper::service::service_fn;
use hyper::{Response, StatusCode, http};
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::io;
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};

/// A request must have arrived within this time; an idle connection is closed after it.
const PATIENCE: Duration = Duration::from_secs(10);
/// How many connections may be open; an editor with twenty tabs needs a few dozen.
const CONNECTIONS: usize = 768;
/// How many headers a request may have, and how many bytes all of them.
const HEADERS: usize = 100;
const HEADER_BYTES: usize = 64 << 10;
/// After a failed accept, such as without free file descriptors.
const BREATH: Duration = Duration::from_millis(50);
/// How many ports above the wished one are tried.
const TRIES: u16 = 50;

/// The headers that every answer has. The policy is that of the published pages; besides, nobody
/// may show the preview in a frame.
const ALWAYS: [(HeaderName, &str); 8] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::CACHE_CONTROL, "no-store"),
    (header::REFERRER_POLICY, "no-referrer"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (header::VARY, "origin"),
];

/// Listens on this machine only, at the wished port or the next free one.
pub async fn listen(port: u16) -> io::Result<Vec<TcpListener>> {
    let last = if port == 0 { 0 } else { port.saturating_add(TRIES) };
    let mut found = Err(io::ErrorKind::AddrInUse.into());
    for port in port..=last {
        found = both(port).await;
        match &found {
            Err(error) if error.kind() == io::ErrorKind::AddrInUse => {}
            _ => break,
        }
    }
    found
}

/// The same port for both kinds of addresses; one kind is enough where the other is missing.
async fn both(port: u16) -> io::Result<Vec<TcpListener>> {
    let four = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await;
    let port = four.as_ref().ok().and_then(|it| it.local_addr().ok()).map_or(port, |it| it.port());
    let six = TcpListener::bind(SocketAddr::from((Ipv6Addr::LOCALHOST, port))).await;
    match (four, six) {
        (Ok(four), Ok(six)) => Ok(vec![four, six]),
        (Ok(_), Err(error)) | (Err(error), _) if error.kind() == io::ErrorKind::AddrInUse => {
            Err(error)
        }
        (Ok(four), Err(_)) => Ok(vec![four]),
        (Err(_), Ok(six)) => Ok(vec![six]),
        (Err(error), Err(_)) => Err(error),
    }
}

/// Accepts connections for ever; trouble with one never ends the others.
pub async fn serve(listener: TcpListener, desk: Arc<Desk>, states: watch::Receiver<Arc<Shown>>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS));
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            tokio::time::sleep(BREATH).await;
            continue;
        };
        // Full: whoever comes is sent away rather than kept waiting without a word.
        let Ok(place) = places.clone().try_acquire_owned() else { continue };
        let (desk, states) = (desk.clone(), states.clone());
        tokio::spawn(async move {
            connection(stream, desk, states).await;
            drop(place);
        });
    }
}

async fn connection(stream: TcpStream, desk: Arc<Desk>, states: watch::Receiver<Arc<Shown>>) {
    let _ = stream.set_nodelay(true);
    let service = service_fn(move |request: http::Request<Incoming>| {
        let (desk, states) = (desk.clone(), states.clone());
        async move { Ok::<_, Infallible>(respond(&request, desk, states).await) }
    });
    // An error here means that the other side broke off or sent nonsense: nobody needs to know.
    let _ = hyper::server::conn::http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .max_headers(HEADERS)
        // A reader that has said all it wants still gets its answer.
        .half_close(true)
        .max_buf_size(HEADER_BYTES)
        .serve_connection(TokioIo::new(StrictLines::new(stream)), service)
        .await;
}

async fn respond(
    request: &http::Request<Incoming>,
    desk: Arc<Desk>,
    states: watch::Receiver<Arc<Shown>>,
) -> Response<Sending> {
    let asked = asked(request);
    let mut ready = states.clone();
    // Right after the start the first look is still under way. It comes, or the preview ends.
    let shown = match ready.wait_for(|shown| shown.revision > 0).await {
        Ok(shown) => shown.clone(),
        Err(_) => Arc::default(),
    };
    let asking = desk.clone();
    let answer = aside(move || asking.answer(&shown, &asked)).await;
    let body = match answer.body {
        Body::Bytes(bytes) => Sending::Whole(Some(Bytes::from_owner(bytes))),
        Body::Events => words(desk, states),
    };
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(answer.status).expect("the desk knows its statuses");
    let headers = response.headers_mut();
    headers.extend(ALWAYS.map(|(name, value)| (name, HeaderValue::from_static(value))));
    for (name, value) in answer.headers {
        let value = HeaderValue::from_str(&value);
        headers.insert(name, value.expect("addresses and media types are plain"));
    }
    response
}

/// Pages are made aside, so that a large one does not keep others waiting, and a panic ends nothing
/// but this answer.
async fn aside(make: impl FnOnce() -> Answer + Send + 'static) -> Answer {
    let answer = tokio::task::spawn_blocking(make).await;
    answer.unwrap_or_else(|_| {
        Answer::refusal(500, "Hier ist leitfaden gestolpert. Bitte melden Sie diesen Fehler.")
    })
}

fn asked(request: &http::Request<Incoming>) -> Request {
    let headers = request.headers();
    let text = |value: &HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
    let one = |name: &str| headers.get(name).map(text);
    Request {
        method: request.method().as_str().to_owned(),
        path: request.uri().path().to_owned(),
        query: request.uri().query().unwrap_or_default().to_owned(),
        hosts: headers.get_all(header::HOST).iter().map(text).collect(),
        origin: one("origin"),
        fetch_site: one("sec-fetch-site"),
        fetch_mode: one("sec-fetch-mode"),
        known: one("if-none-match"),
        has_body: has_body(headers),
    }
}

fn has_body(headers: &HeaderMap) -> bool {
    let length = headers.get(header::CONTENT_LENGTH);
    headers.contains_key(header::TRANSFER_ENCODING) || length.is_some_and(|length| length != "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s19_a_panic_ends_one_answer_only() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let status = |make: fn() -> Answer| runtime.block_on(aside(make)).status;
        assert_eq!(status(|| panic!("as a page might")), 500);
        assert_eq!(status(|| Answer::ok("text/plain", *b"gut")), 200);
    }

    #[test]
    fn s13_s14_a_busy_port_and_only_this_machine() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.expect("a runtime");
        let first = runtime.block_on(listen(0)).expect("a port");
        let port = |all: &[TcpListener]| all[0].local_addr().expect("an address").port();
        let second = runtime.block_on(listen(port(&first))).expect("the next port");
        assert!(port(&second) > port(&first));
        for listener in first.iter().chain(&second) {
            assert!(listener.local_addr().expect("an address").ip().is_loopback());
        }
    }
}
