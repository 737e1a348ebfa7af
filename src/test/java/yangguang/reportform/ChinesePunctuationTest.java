package yangguang.reportform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Words are shown with the marks Chinese is printed with.
class ChinesePunctuationTest {

    @Test
    void marksBesideChineseAreChinese() {
        assertThat(ChinesePunctuation.set("(二)依申请公开。全年新收申请2件,上年结转0件;其中:自然人1件(含信函)!"))
                .isEqualTo("（二）依申请公开。全年新收申请2件，上年结转0件；其中：自然人1件（含信函）！");
        assertThat(ChinesePunctuation.set("占25%,比上年(2019)增加;")).isEqualTo("占25%，比上年（2019）增加；");
    }

    @Test
    void figuresAddressesAndLatinKeepTheirs() {
        for (String plain : new String[] {"1,234.5", "12:30", "http://example.invalid/a?b=1,2;c", "f(x), y", ")(", ""}) {
            assertThat(ChinesePunctuation.set(plain)).isEqualTo(plain);
        }
        assertThat(ChinesePunctuation.set("共1,234件,网址:http://example.invalid/a,b")).isEqualTo("共1,234件，网址：http://example.invalid/a,b");
    }

    @Test
    void nothingMovesAndNothingIsDoneTwice() {
        String text = "一,二;三:四!五?(六)7,8(九)";
        String set = ChinesePunctuation.set(text);
        assertThat(set).hasSameSizeAs(text);
        assertThat(ChinesePunctuation.set(set)).isEqualTo(set);
    }
}
