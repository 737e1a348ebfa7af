package yangguang.letters;

/// Numbers of the objects of one OFD file (OFD对象标识): the fonts have fixed ones, all others follow in turn.
final class OfdNumbers {

    private int last = PrintFonts.Weight.values().length;

    static int of(PrintFonts.Weight weight) {
        return 1 + weight.ordinal();
    }

    int next() {
        return ++last;
    }

    int last() {
        return last;
    }
}
