//! What clients send, as long as its lines end as HTTP wants it.
//!
//! RFC 9112, 2.2 lets a server accept a line feed alone; two programs that split lines differently are how
//! requests are smuggled. Here such a connection ends before the line is read.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A connection that breaks off at a line feed without a carriage return before it. Bodies are refused
/// by the preview, so all that comes is heads of requests.
pub struct StrictLines<T> {
    inner: T,
    last: u8,
    broken: bool,
}

impl<T> StrictLines<T> {
    /// Reads from and writes to `inner`.
    pub fn new(inner: T) -> Self {
        Self { inner, last: 0, broken: false }
    }

    /// How many of the bytes that have come may be handed on.
    fn sound(&mut self, came: &[u8]) -> usize {
        for (at, &byte) in came.iter().enumerate() {
            if byte == b'\n' && self.last != b'\r' {
                self.broken = true;
                return at;
            }
            self.last = byte;
        }
        came.len()
    }
}

impl<T: AsyncRead + Unpin> AsyncRead for StrictLines<T> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if self.broken {
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
        }
        let before = buffer.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(context, buffer))?;
        let sound = self.sound(&buffer.filled()[before..]);
        buffer.set_filled(before + sound);
        // Nothing handed on would mean that the other side has ended.
        if self.broken && sound == 0 {
            return Poll::Ready(Err(io::ErrorKind::InvalidData.into()));
        }
        Poll::Ready(Ok(()))
    }
}

impl<T: AsyncWrite + Unpin> AsyncWrite for StrictLines<T> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.inner.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_feed_alone_ends_what_is_read() {
        let sound = |parts: &[&[u8]]| {
            let mut lines = StrictLines::new(());
            let counts: Vec<_> = parts.iter().map(|part| lines.sound(part)).collect();
            (counts, lines.broken)
        };
        assert_eq!(sound(&[b"GET / HTTP/1.1\r\n\r\n"]), (vec![18], false));
        assert_eq!(sound(&[b"GET / HTTP/1.1\r", b"\n"]), (vec![15, 1], false));
        assert_eq!(sound(&[b"GET / HTTP/1.1\n"]), (vec![14], true));
        assert_eq!(sound(&[b"a\r\n", b"\n"]), (vec![3, 0], true));
    }
}
