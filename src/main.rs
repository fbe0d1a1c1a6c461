//! leitfaden: the command.

fn main() {}
