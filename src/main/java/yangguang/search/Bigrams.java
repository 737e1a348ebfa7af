package yangguang.search;

import java.io.IOException;
import java.io.StringWriter;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/// Analysis by pairs (二元切分): the [Units] of a text, one position each, as index terms. Pairs instead of words,
/// because no dictionary cuts officials' language the same way in the document and in the question.
final class Bigrams extends Analyzer {

    /// For indexing: at every position the unit, and the pair that begins there.
    static final String INDEX = "bigrams";
    /// For an exact question: just the pairs that cover all units (first, third, … and the last), at their
    /// positions. A phrase query over them holds exactly where the whole sequence stands.
    static final String PHRASE = "phrase";
    /// For related results: every pair without punctuation; a single unit as itself.
    static final String RELATED = "related";

    /// Between the two units of a pair with a number or Latin word in it, so that `a|bc` is not `ab|c`.
    private static final char JOINT = '\u0001';

    private final String mode;

    Bigrams(String mode) {
        super(GLOBAL_REUSE_STRATEGY);
        this.mode = mode;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(switch (mode) {
            case INDEX -> new Stream() {
                @Override
                boolean advance() {
                    if (!pairIsNext) {
                        unit++;
                        pairIsNext = unit + 1 < units.count();
                        return unit < units.count() && emit(unit, false, 1);
                    }
                    pairIsNext = false;
                    return emit(unit, true, 0);
                }
            };
            case PHRASE -> new Pairs(next -> next + 2);
            case RELATED -> new Pairs(next -> next + 1) {
                @Override
                boolean passes(int i) {
                    return !units.isMark(i) && !units.isMark(i + 1);
                }
            };
            default -> throw new IllegalArgumentException(mode);
        });
    }

    private abstract static class Stream extends Tokenizer {

        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
        private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
        private final PositionIncrementAttribute step = addAttribute(PositionIncrementAttribute.class);
        Units units = Units.of("");
        int unit;
        boolean pairIsNext;

        abstract boolean advance();

        boolean emit(int i, boolean pair, int increment) {
            clearAttributes();
            append(i);
            if (pair) {
                if (units.isRun(i) || units.isRun(i + 1)) {
                    term.append(JOINT);
                }
                append(i + 1);
            }
            step.setPositionIncrement(increment);
            offset.setOffset(correctOffset(units.start(i)), correctOffset(units.end(pair ? i + 1 : i)));
            return true;
        }

        private void append(int i) {
            int start = units.foldedStart(i);
            int size = units.foldedEnd(i) - start;
            int length = term.length();
            char[] buffer = term.resizeBuffer(length + size);
            System.arraycopy(units.folded(), start, buffer, length, size);
            term.setLength(length + size);
        }

        @Override
        public final boolean incrementToken() {
            return advance();
        }

        @Override
        public void reset() throws IOException {
            super.reset();
            StringWriter text = new StringWriter();
            input.transferTo(text);
            units = Units.of(text.toString());
            unit = -1;
            pairIsNext = false;
        }

        @Override
        public void close() throws IOException {
            super.close();
            units = Units.of("");
        }

        @Override
        public final void end() throws IOException {
            super.end();
            int last = units.count() == 0 ? 0 : units.end(units.count() - 1);
            offset.setOffset(correctOffset(last), correctOffset(last));
        }
    }

    private static class Pairs extends Stream {

        private final IntUnaryOperator following;

        Pairs(IntUnaryOperator following) {
            this.following = following;
        }

        boolean passes(int i) {
            return true;
        }

        @Override
        boolean advance() {
            int last = units.count() - 2;
            if (last < 0) {
                boolean single = unit < 0 && units.count() == 1;
                unit = 0;
                return single && emit(0, false, 1);
            }
            int before = Math.max(unit, 0);
            int next = unit < 0 ? 0 : next(last);
            while (next <= last && !passes(next)) {
                unit = next;
                next = next(last);
            }
            if (next > last) {
                unit = last;
                return false;
            }
            int increment = unit < 0 ? 1 : Math.max(1, next - before);
            unit = next;
            return emit(next, true, increment);
        }

        private int next(int last) {
            return unit >= last ? last + 1 : Math.min(following.applyAsInt(unit), last);
        }
    }
}
