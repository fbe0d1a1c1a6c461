//! `leitfaden explain`: what a rule means.

use crate::base::nearest::did_you_mean;
use crate::cli::args::Explain;
use crate::cli::exit::Exit;
use crate::cli::fault::Fault;
use crate::cli::out;
use crate::cli::print::Described;
use crate::cli::rules::rules;
use std::fmt::Write;

pub(in crate::cli) fn explain(arguments: &Explain) -> Result<Exit, Fault> {
    let rules = rules();
    let text = match &arguments.rule {
        None => list(&rules),
        Some(name) => explanation(&rules, name)?,
    };
    out::say(&text);
    Ok(Exit::Clean)
}

fn list(rules: &[Described<'_>]) -> String {
    let mut text = String::new();
    for (id, title, _) in rules {
        writeln!(text, "{id}  {title}").expect("text takes all");
    }
    text
}

fn explanation(rules: &[Described<'_>], name: &str) -> Result<String, Fault> {
    let wanted = normal(name);
    let found = rules.iter().find(|(id, ..)| id.0 == wanted);
    let (id, title, doc) = found.ok_or_else(|| {
        let ids = rules.iter().map(|(id, ..)| id.0);
        Fault::Unknown {
            message: format!("die Regel „{name}“ gibt es nicht"),
            help: did_you_mean(&wanted, ids)
                .unwrap_or_else(|| "„leitfaden explain“ nennt alle Regeln".to_owned()),
        }
    })?;
    Ok(format!("{id}: {title}\n\n{}\n", doc.trim()))
}

/// `p80`, `80` and `P080` mean the same rule.
fn normal(name: &str) -> String {
    let upper = name.trim().to_uppercase();
    match upper.trim_start_matches('P').parse::<u16>() {
        Ok(number) => format!("P{number:03}"),
        Err(_) => upper,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_are_found_by_any_spelling() {
        let rules = rules();
        for name in ["P003", "p3", "3", "p003"] {
            let text = explanation(&rules, name).expect(name);
            assert!(text.starts_with("P003: "), "{text}");
            assert!(text.contains("# Stattdessen"), "{text}");
        }
        let fault = explanation(&rules, "P003a").expect_err("no such rule").to_string();
        assert!(fault.contains("meinten Sie „P003“?"), "{fault}");
        assert!(list(&rules).contains("P006  "));
    }
}
