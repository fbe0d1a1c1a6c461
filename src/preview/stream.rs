//! What a connection sends: bytes that are there, or word of each new state.

use super::desk::{Desk, Shown};
use hyper::body::{Body, Bytes, Frame, SizeHint};
use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::{mpsc, watch};

/// The body of an answer on its way.
pub enum Sending {
    /// Bytes that are there.
    Whole(Option<Bytes>),
    /// Parts as they come.
    Parts(mpsc::Receiver<Bytes>),
}

impl Body for Sending {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        match self.get_mut() {
            Self::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Self::Parts(parts) => {
                parts.poll_recv(cx).map(|part| part.map(|bytes| Ok(Frame::data(bytes))))
            }
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, Bytes::len) as u64),
            Self::Parts(_) => SizeHint::default(),
        }
    }
}

/// A browser that has gone is only noticed when something is sent, if only the same word again.
const PULSE: Duration = Duration::from_secs(15);

/// Word of the state at hand at once, then of each further one; ends when states end.
pub fn words(desk: Arc<Desk>, mut states: watch::Receiver<Arc<Shown>>) -> Sending {
    let (send, receive) = mpsc::channel(4);
    tokio::spawn(async move {
        loop {
            let word = word(&desk, &states.borrow_and_update());
            if send.send(word).await.is_err() {
                return;
            }
            tokio::select! {
                changed = states.changed() => if changed.is_err() { return },
                () = tokio::time::sleep(PULSE) => {}
                () = send.closed() => return,
            }
        }
    });
    Sending::Parts(receive)
}

/// The state, and behind it whether its messages are complete. `retry` lets a browser come back soon
/// after a restart.
fn word(desk: &Desk, shown: &Shown) -> Bytes {
    let checked = if shown.checked { " geprueft" } else { "" };
    Bytes::from(format!("retry: 500\ndata: {}{checked}\n\n", desk.stand(shown)))
}
