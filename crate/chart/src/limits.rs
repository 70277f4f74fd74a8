//! How large a picture may become before browsers show nothing.

/// Beyond so many pixels in one direction Firefox keeps nothing; Chromium keeps twice as many.
const SIDE: u32 = 32_767;
/// Beyond so many pixels in all Safari keeps nothing on phones; other browsers keep sixteen times as many.
const AREA: u64 = 4_096 * 4_096;

/// Whether every browser keeps a canvas of so many pixels.
pub fn fits_everywhere(width: u32, height: u32) -> bool {
    width <= SIDE && height <= SIDE && u64::from(width) * u64::from(height) <= AREA
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_side_and_the_whole_are_limited() {
        assert!(fits_everywhere(4_096, 4_096) && fits_everywhere(500, 32_767));
        assert!(!fits_everywhere(4_097, 4_096) && !fits_everywhere(100, 32_768));
        assert!(!fits_everywhere(u32::MAX, u32::MAX));
    }
}
