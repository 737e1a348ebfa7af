package yangguang.demo;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/// Chance (变化) that is the same at every start: figures and hours that vary with a seed.
final class Chance {

    private Chance() {
    }

    /// A number from `low` to `high`, both included.
    static int of(String seed, int low, int high) {
        CRC32 sum = new CRC32();
        sum.update(seed.getBytes(StandardCharsets.UTF_8));
        return low + (int) (sum.getValue() % (high - low + 1));
    }
}
