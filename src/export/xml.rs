//! XML: elements with everything escaped that must be.

use crate::parse::markdown::{attribute, text};

/// A document in the making.
#[derive(Debug)]
pub struct Xml(String);

impl Xml {
    /// A document without content.
    pub fn new() -> Self {
        Self("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned())
    }

    /// Opens an element with its attributes.
    pub fn open(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.0.push_str(">\n");
    }

    /// Closes an element.
    pub fn close(&mut self, name: &str) {
        self.0.extend(["</", name, ">\n"]);
    }

    /// Adds an element without content.
    pub fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.tag(name, attributes);
        self.0.push_str("/>\n");
    }

    /// Adds an element with its text.
    pub fn text(&mut self, name: &str, value: &str) {
        self.tag(name, &[]);
        self.0.push('>');
        text(&mut self.0, value);
        self.close(name);
    }

    /// The finished document.
    pub fn bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }

    fn tag(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.0.extend(["<", name]);
        for (name, value) in attributes {
            self.0.extend([" ", name, "=\""]);
            attribute(&mut self.0, value);
            self.0.push('"');
        }
    }
}
