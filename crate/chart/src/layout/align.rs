//! Charts that are parts of one picture: equal numbers have equal places in all of them.

use super::super::input::{Axis, Chart, Common};
use super::{cases, segments, widest_label};

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
        chart.common = Common { sides, label };
    }
}

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
