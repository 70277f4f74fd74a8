//! What a class is known for, as the heading of its page: one sentence from stated numbers.

use crate::codebook::Kind;
use crate::format::percent;
use crate::page::link::Ctx;
use crate::study::finding::Finding;
use crate::study::labels::{full_title, option_label};
use crate::study::profile::{Line, Profile, Said};
use crate::words::study::words;
use crate::words::{fill, quoted};

/// The sentence; `None` where nothing that is stated bears one.
pub fn headline(ctx: &Ctx, profile: &Profile, small: bool) -> Option<String> {
    let w = words(ctx.lang);
    let lang = ctx.lang;
    Some(match profile.said(ctx.survey, small)? {
        Said::Apart(line, [(own, mine), (_, all)]) => {
            let (own_text, all) = (percent(mine, lang), percent(all, lang));
            let numbers = [("own", own_text.as_str()), ("all", &all)];
            told(ctx, w.profile_found, (line, own), &numbers)
        }
        Said::Share(line, (own, share)) => {
            let share = percent(share, lang);
            told(ctx, w.profile_found_share, (line, own), &[("own", &share)])
        }
        Said::Count(line, own, tally) => {
            let [k, n] = [tally.count, tally.base].map(|n| n.to_string());
            let template = w.profile_found_count;
            told(ctx, template, (line, own), &[("k", &k), ("n", &n)])
        }
    })
}

/// A template with question, answer and numbers.
fn told(
    ctx: &Ctx,
    template: &str,
    (line, finding): (&Line, &Finding),
    numbers: &[(&str, &str)],
) -> String {
    let w = words(ctx.lang);
    let id = line.query.question.as_deref();
    let question = id.and_then(|id| ctx.survey.codebook().question(id));
    let one = numbers.contains(&("k", "1"));
    let verb = match question.map(|q| q.kind) {
        Some(Kind::Multiple | Kind::Ranking) if one => w.verb_names,
        Some(Kind::Multiple | Kind::Ranking) => w.verb_name,
        _ if one => w.verb_answers,
        _ => w.verb_answer,
    };
    let title = question.map(|q| full_title(ctx.survey, q));
    let title = title.map_or(String::new(), |t| quoted(t.get(ctx.lang), ctx.lang));
    let label = quoted(option_label(ctx.survey, finding).get(ctx.lang), ctx.lang);
    let mut values = vec![
        ("question", title.as_str()),
        ("label", &label),
        ("verb", verb),
    ];
    values.extend(numbers);
    fill(template, &values)
}
