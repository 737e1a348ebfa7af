package yangguang.reportaudit;

import java.math.BigDecimal;
import yangguang.reportform.Finding;

/// What the text states of a quantity (正文表述): `收到申请 12 件`, or that there was none.
///
/// @param quantity  what it is about
/// @param number    the number stated; 0 where the text says there was none
/// @param counter   as the text counts it
/// @param firm      whether it speaks of the whole agency and the whole report year, exactly
/// @param year      the year the text gives it, where it gives another than the report's; else 0
/// @param paragraph where it stands
/// @param words     the words that state it
/// @param limit     whether it only says "so many of them", such as 按时答复
record Statement(Quantity quantity, BigDecimal number, String counter, boolean firm, int year, boolean limit, Paragraph paragraph,
                 Finding.Words words) {

    String written() {
        return number.toPlainString() + (counter.isEmpty() ? "件" : counter);
    }
}
