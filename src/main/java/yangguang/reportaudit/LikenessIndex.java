package yangguang.reportaudit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds, among thousands of texts, those nearly like one (相似文字查找). Two texts alike to a given degree must share one of
/// the rarest groups of each, so only texts that do are compared, and those exactly: nothing is missed, nothing estimated.
final class LikenessIndex {

    /// A text that is alike.
    record Like(int text, double likeness) {}

    private final double degree;
    private final List<Wording> texts;
    /// Place of a group in the order of rarity, the rarest first.
    private final Map<Long, Integer> ranks = new HashMap<>();
    private final int[][] postings;

    LikenessIndex(List<Wording> texts, double degree) {
        this.texts = List.copyOf(texts);
        this.degree = degree;
        rank();
        this.postings = new int[ranks.size()][];
        for (int i = 0; i < texts.size(); i++) {
            for (int rank : rarest(texts.get(i))) {
                postings[rank] = appended(postings[rank], i);
            }
        }
    }

    private void rank() {
        Map<Long, Integer> frequency = new HashMap<>();
        for (Wording text : texts) {
            for (long group : text.groups()) {
                frequency.merge(group, 1, Integer::sum);
            }
        }
        List<Map.Entry<Long, Integer>> order = new ArrayList<>(frequency.entrySet());
        order.sort(Map.Entry.<Long, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        order.forEach(entry -> ranks.put(entry.getKey(), ranks.size()));
    }

    /// A growing list whose first number is its length.
    private static int[] appended(int[] list, int text) {
        int[] longer = list == null ? new int[2] : list[0] + 1 == list.length ? Arrays.copyOf(list, list.length * 2) : list;
        longer[0]++;
        longer[longer[0]] = text;
        return longer;
    }

    /// The texts alike to the degree or more, most alike first, the text itself among them if it is there.
    List<Like> like(Wording text) {
        BitSet candidates = new BitSet(texts.size());
        for (int rank : rarest(text)) {
            int[] list = postings[rank];
            for (int i = 1; list != null && i <= list[0]; i++) {
                candidates.set(list[i]);
            }
        }
        List<Like> like = new ArrayList<>();
        candidates.stream().forEach(candidate -> {
            double likeness = text.atLeast(degree, texts.get(candidate));
            if (likeness > 0) {
                like.add(new Like(candidate, likeness));
            }
        });
        like.sort((a, b) -> a.likeness == b.likeness ? Integer.compare(a.text, b.text) : Double.compare(b.likeness, a.likeness));
        return like;
    }

    /// As many of a text's rarest groups as a text alike to the degree cannot all be without. Groups that no text of the
    /// index has are the rarest of all, and lead nowhere.
    private int[] rarest(Wording text) {
        int needed = (int) Math.ceil(text.size() * degree / (2 - degree) - 1e-9);
        int[] known = Arrays.stream(text.groups()).mapToObj(ranks::get).filter(rank -> rank != null).mapToInt(rank -> rank).sorted().toArray();
        int unknown = text.size() - known.length;
        return Arrays.copyOf(known, Math.clamp(text.size() - needed + 1 - unknown, 0, known.length));
    }
}
