package yangguang.reportexport;

/// Text as a workbook's cell can hold it (工作簿文字): at most 32,767 characters, and none that XML cannot carry.
final class WorkbookText {

    private static final int MOST = 32_767;

    private WorkbookText() {
    }

    static String fitting(String text) {
        StringBuilder fit = new StringBuilder(text.length());
        text.codePoints().filter(WorkbookText::allowed).forEach(fit::appendCodePoint);
        if (fit.length() > MOST) {
            fit.setLength(Character.isHighSurrogate(fit.charAt(MOST - 2)) ? MOST - 2 : MOST - 1);
            fit.append('…');
        }
        return fit.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
