package yangguang.reportaudit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The wording of a text as what can be counted (文字特征): its groups of three characters, sentence by sentence, each as
/// often as it occurs. Likeness is twice the groups two texts share, by all groups of both: 1 for the same wording in whatever
/// order of sentences, 0 for nothing in common, the same from either side.
final class Wording {

    private static final int GROUP = 3;
    private final long[] groups;

    private Wording(long[] groups) {
        this.groups = groups;
    }

    static Wording of(List<Sentence> sentences) {
        Map<Long, Integer> times = new HashMap<>();
        long[] groups = new long[sentences.stream().mapToInt(sentence -> groups(sentence.plain())).sum()];
        int filled = 0;
        for (Sentence sentence : sentences) {
            for (int i = 0; i < groups(sentence.plain()); i++) {
                long group = group(sentence.plain(), i);
                groups[filled++] = group | (long) Math.min(times.merge(group, 1, Integer::sum), 0x7fff) << 48;
            }
        }
        Arrays.sort(groups);
        return new Wording(groups);
    }

    private static int groups(String plain) {
        return plain.isEmpty() ? 0 : Math.max(1, plain.length() - GROUP + 1);
    }

    private static long group(String plain, int at) {
        long group = 0;
        for (int i = at; i < at + GROUP; i++) {
            group = group << 16 | (i < plain.length() ? plain.charAt(i) : 0);
        }
        return group;
    }

    int size() {
        return groups.length;
    }

    long[] groups() {
        return groups;
    }

    double likeness(Wording other) {
        return atLeast(0, other);
    }

    /// The likeness where it comes to the degree, else 0; leaves off as soon as too many groups are not shared.
    double atLeast(double degree, Wording other) {
        int all = groups.length + other.groups.length;
        int spare = groups.length - (int) Math.ceil(degree * all / 2 - 1e-9);
        int otherSpare = spare - groups.length + other.groups.length;
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < groups.length && j < other.groups.length) {
            if (i - shared > spare || j - shared > otherSpare) {
                return 0;
            }
            int order = Long.compare(groups[i], other.groups[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        double likeness = all == 0 ? 0 : 2.0 * shared / all;
        return likeness >= degree ? likeness : 0;
    }
}
