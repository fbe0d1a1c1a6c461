//! leitfaden: the command.
use leitfaden::base::locate::Locate;
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let o = leitfaden::build::Options {
        project: a[1].clone().into(),
        output: a[2].clone().into(),
        base_url: None,
        drafts: leitfaden::build::Drafts::Hide,
        strictness: leitfaden::build::Strictness::Errors,
        today: leitfaden::base::date::Date::parse("2026-11-21").unwrap(),
    };
    match leitfaden::build::build(&o) {
        Ok(x) => {
            for d in &x.diags {
                let l = x.places.locate(&d.place);
                let line = l
                    .text
                    .as_ref()
                    .map_or(0, |t| t[..l.span.start as usize].matches('\n').count() + 1);
                println!(
                    "{}:{} {} {:?} {} | {:?}",
                    l.path, line, d.rule, d.severity, d.message, d.help
                );
            }
            println!("{:?} {:?} {:?} {:?}", x.counts, x.published, x.drafts, x.elapsed);
        }
        Err(e) => println!("FAULT {e}"),
    }
}
