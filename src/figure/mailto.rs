//! `mailto:` addresses with subject and text.

use crate::model::entity::step::Mail;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// What stays as it is in subject and text (RFC 6068).
const VALUE: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What stays as it is in the address itself.
const ADDRESS: &AsciiSet = &VALUE.remove(b'@').remove(b'+');

/// A `mailto:` address.
pub fn mailto(address: &str) -> String {
    format!("mailto:{}", utf8_percent_encode(address, ADDRESS))
}

/// A `mailto:` address that opens a ready mail.
pub fn mailto_with(address: &str, mail: &Mail) -> String {
    let text = mail.text.trim().replace("\r\n", "\n").replace('\n', "\r\n");
    format!(
        "{}?subject={}&body={}",
        mailto(address),
        utf8_percent_encode(mail.subject.trim(), VALUE),
        utf8_percent_encode(&text, VALUE)
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Text;

    #[test]
    fn everything_that_could_break_the_address_is_encoded() {
        assert_eq!(mailto("a.b+c@d.example"), "mailto:a.b+c@d.example");
        assert_eq!(mailto("a@b?bcc=c"), "mailto:a@b%3Fbcc%3Dc");
        let mail = Mail {
            subject: Text("Antrag & „Frage“".into()),
            text: Text("Guten Tag,\n\nja?\n".into()),
        };
        assert_eq!(
            mailto_with("a@b.de", &mail),
            "mailto:a@b.de?subject=Antrag%20%26%20%E2%80%9EFrage%E2%80%9C\
             &body=Guten%20Tag%2C%0D%0A%0D%0Aja%3F"
        );
    }
}
