//! A result that is always usable, together with everything wrong with it.

use super::diag::Diag;

/// A value and the messages that arose while making it. Mistakes of authors never stop a phase.
#[derive(Clone, Debug)]
pub struct Found<T> {
    /// The usable value.
    pub value: T,
    /// Everything wrong with it.
    pub diags: Vec<Diag>,
}

impl<T> Found<T> {
    /// A value with its messages.
    pub fn new(value: T, diags: Vec<Diag>) -> Self {
        Self { value, diags }
    }

    /// Takes the value and hands the messages on.
    pub fn take(self, diags: &mut Vec<Diag>) -> T {
        diags.extend(self.diags);
        self.value
    }
}
