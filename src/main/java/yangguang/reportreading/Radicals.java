package yangguang.reportreading;

/// Radicals that stand for characters (部首): fonts share one glyph between 民 and the radical ⺠, and a PDF made with
/// them gives back the radical. Unicode's normalisation turns back the Kangxi radicals, but hardly any of this block.
final class Radicals {

    private static final char FIRST = '\u2e80';
    private static final char LAST = '\u2eff';
    /// Each radical followed by its character.
    private static final String PAIRS = "⺁厂⺅亻⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎尢⺒巳⺓幺⺖忄⺗心⺘扌⺙攵⺛旡⺝月⺞歹⺟母⺠民⺡氵⺢水⺣灬⺤爪⺥爫⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺲罒⺶羊⺷羊⺸羊⺹耂⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒長⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞食⻟食⻠饣⻡首⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻱龟⻲龟⻳龟";
    private static final char[] ORDINARY = new char[LAST - FIRST + 1];

    static {
        for (int i = 0; i < PAIRS.length(); i += 2) {
            ORDINARY[PAIRS.charAt(i) - FIRST] = PAIRS.charAt(i + 1);
        }
    }

    private Radicals() {}

    static char ordinary(char c) {
        return c < FIRST || c > LAST || ORDINARY[c - FIRST] == 0 ? c : ORDINARY[c - FIRST];
    }
}
