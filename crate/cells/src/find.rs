//! Where the bytes that part cells stand: sixteen bytes looked at together.

/// So many bytes are looked at together.
pub const BLOCK: usize = 16;

/// A bit for each byte of a block that is one of four.
#[cfg(target_arch = "wasm32")]
#[target_feature(enable = "simd128")]
#[inline]
pub fn any_of(block: &[u8; BLOCK], marks: [u8; 4]) -> u32 {
    use core::arch::wasm32::{i8x16_bitmask, i8x16_eq, i8x16_splat, u64x2, v128_or};
    let (halves, _) = block.as_chunks::<8>();
    let block = u64x2(u64::from_le_bytes(halves[0]), u64::from_le_bytes(halves[1]));
    let [a, b, c, d] = marks.map(|mark| i8x16_eq(block, i8x16_splat(mark as i8)));
    u32::from(i8x16_bitmask(v128_or(v128_or(a, b), v128_or(c, d))))
}

/// A bit for each byte of a block that is one of four.
#[cfg(not(target_arch = "wasm32"))]
#[inline]
pub fn any_of(block: &[u8; BLOCK], marks: [u8; 4]) -> u32 {
    let bits = block.iter().enumerate();
    bits.fold(0, |bits, (at, byte)| {
        bits | u32::from(marks.contains(byte)) << at
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_has_its_bit() {
        let mut block = *b"a;b\nc\"\rdefghijk;";
        assert_eq!(any_of(&block, *b";\n\r\""), 0b1000_0000_0110_1010);
        block.fill(b'x');
        assert_eq!(any_of(&block, *b";\n\r\""), 0);
    }
}
