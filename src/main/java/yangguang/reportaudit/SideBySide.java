package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Two texts sentence by sentence (文字对照): which sentence of one answers to which of the other, and what stands in only
/// one of them.
///
/// @param passages in the order of the first text; what only the second has stands where it stands there
/// @param likeness of the whole texts, 0 to 1
public record SideBySide(List<Passage> passages, double likeness) {

    /// How far two sentences must be alike to be put side by side.
    private static final double ALIKE = 0.5;

    /// How a passage of two texts compares.
    public enum Kind {
        /// Word for word (相同), whatever blanks a page puts beside its figures.
        SAME("相同"),
        /// Only figures, dates or names differ (仅数字或名称不同).
        FIGURES("仅数字或名称不同"),
        /// Reworded (有改动).
        CHANGED("有改动"),
        /// Only in the first (仅前者有).
        ONLY_FIRST("仅前者有"),
        /// Only in the second (仅后者有).
        ONLY_SECOND("仅后者有");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /// A sentence of each text, or of one.
    public record Passage(Kind kind, Optional<Sentence> first, Optional<Sentence> second, double likeness) {}

    /// @param firstAgency  who wrote the first text; names are not differences
    public static SideBySide of(String first, String firstAgency, String second, String secondAgency) {
        return of(Sentence.of(first, firstAgency), Sentence.of(second, secondAgency));
    }

    static SideBySide of(List<Sentence> first, List<Sentence> second) {
        int[] partner = partners(first, second);
        List<Passage> passages = new ArrayList<>();
        boolean[] used = new boolean[second.size()];
        for (int other : partner) {
            if (other >= 0) {
                used[other] = true;
            }
        }
        int next = 0;
        for (int i = 0; i < first.size(); i++) {
            while (partner[i] >= 0 && next < partner[i]) {
                onlySecond(second, next++, used, passages);
            }
            passages.add(partner[i] < 0 ? new Passage(Kind.ONLY_FIRST, Optional.of(first.get(i)), Optional.empty(), 0)
                    : pair(first.get(i), second.get(partner[i])));
        }
        while (next < second.size()) {
            onlySecond(second, next++, used, passages);
        }
        return new SideBySide(List.copyOf(passages), Wording.of(first).likeness(Wording.of(second)));
    }

    private static void onlySecond(List<Sentence> second, int at, boolean[] used, List<Passage> passages) {
        if (!used[at]) {
            passages.add(new Passage(Kind.ONLY_SECOND, Optional.empty(), Optional.of(second.get(at)), 0));
        }
    }

    private static Passage pair(Sentence one, Sentence other) {
        Kind kind = one.withoutBlanks().equals(other.withoutBlanks()) ? Kind.SAME : one.plain().equals(other.plain()) ? Kind.FIGURES : Kind.CHANGED;
        return new Passage(kind, Optional.of(one), Optional.of(other), Wording.of(List.of(one)).likeness(Wording.of(List.of(other))));
    }

    private record Pair(int first, int second, double likeness) {}

    /// Pairs the most alike first; among equals those nearest to the same place.
    private static int[] partners(List<Sentence> first, List<Sentence> second) {
        List<Wording> ones = first.stream().map(sentence -> Wording.of(List.of(sentence))).toList();
        List<Wording> others = second.stream().map(sentence -> Wording.of(List.of(sentence))).toList();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < ones.size(); i++) {
            for (int j = 0; j < others.size(); j++) {
                double likeness = ones.get(i).likeness(others.get(j));
                if (likeness >= ALIKE) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed().thenComparing(pair -> Math.abs(pair.first - pair.second)).thenComparing(Pair::first));
        int[] partner = new int[first.size()];
        Arrays.fill(partner, -1);
        boolean[] taken = new boolean[second.size()];
        for (Pair pair : pairs) {
            if (partner[pair.first] < 0 && !taken[pair.second]) {
                partner[pair.first] = pair.second;
                taken[pair.second] = true;
            }
        }
        return partner;
    }

    /// The passages that stand in both, only figures or names changed at most.
    public List<Passage> common() {
        return passages.stream().filter(passage -> passage.kind() == Kind.SAME || passage.kind() == Kind.FIGURES).toList();
    }
}
