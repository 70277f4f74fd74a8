//! Charts that are parts of one picture: equal numbers have equal places in all of them.

use super::super::input::{Axis, Chart, Common, Part};
use super::{cases, is_keyed, layout, segments, widest_label};

/// Gives charts of one form, such as the panels of a picture, the same scale, the same centre line and the same room for names.
pub fn align(charts: &mut [&mut Chart]) {
    let axes = charts.iter().map(|chart| chart.axis);
    let Some(axis) = axes.reduce(spanned) else {
        return;
    };
    let sides = charts.iter().map(|chart| {
        segments::reach(
            chart.blocks.iter().flat_map(|block| &block.rows),
            chart.form,
        )
    });
    let sides = sides.fold((0.0, 0.0), |a: (f64, f64), b| (a.0.max(b.0), a.1.max(b.1)));
    let labels = charts
        .iter()
        .map(|chart| widest_label(&cases::written(chart).chart));
    let label = labels.max().unwrap_or(0);
    for chart in charts {
        chart.axis = axis;
        chart.common = Common {
            sides,
            label,
            ..Common::default()
        };
    }
}

/// Takes what the signs say out of charts beside each other into one that says it for all; `None` where there is nothing to say, or one chart.
pub fn explain_once(charts: &mut [&mut Chart], name: &str, description: &str) -> Option<Chart> {
    let all = charts.iter().flat_map(|chart| chart.blocks.clone());
    let all = all.collect();
    let first = charts.first().filter(|_| charts.len() > 1)?;
    let mut legend = Chart::new(
        name,
        description,
        first.form,
        first.axis,
        all,
        first.words.clone(),
    )
    .ok()?;
    legend.pending = first.pending;
    legend.common.part = Part::Legend;
    if layout(&legend, ANY).items.is_empty() {
        return None;
    }
    let keyed = is_keyed(legend.form, &legend.blocks);
    for chart in charts {
        chart.common.part = Part::Unexplained { keyed };
    }
    Some(legend)
}

/// Whether a legend says anything does not depend on its width.
const ANY: u32 = 720;

/// An axis that holds what two of the same kind hold; of counts too large or too small for whole numbers one of numbers.
fn spanned(a: Axis, b: Axis) -> Axis {
    match (a, b) {
        (Axis::Count { max }, Axis::Count { max: other }) => Axis::Count {
            max: max.max(other),
        },
        (
            Axis::Number { min, max },
            Axis::Number {
                min: low,
                max: high,
            },
        ) => Axis::Number {
            min: min.min(low),
            max: max.max(high),
        },
        (Axis::Count { max: count }, Axis::Number { min, max })
        | (Axis::Number { min, max }, Axis::Count { max: count }) => Axis::Number {
            min: min.min(0.0),
            max: max.max(f64::from(count)),
        },
        (own, _) => own,
    }
}
