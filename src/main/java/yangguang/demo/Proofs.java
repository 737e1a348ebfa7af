package yangguang.demo;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

import org.springframework.core.io.ByteArrayResource;

import yangguang.reportevidence.Sent;

/// Files behind what the demo's offices state in their reports (佐证材料): lists as a business system exports them.
final class Proofs {

    private Proofs() {
    }

    /// The list behind a figure.
    ///
    /// @param day when it was exported
    static List<Sent> ofFigure(String what, String figure, String unit, LocalDate day) {
        return list(what + "统计表.csv", "项目,数量,单位,导出日期\r\n" + what + "," + new BigDecimal(figure).stripTrailingZeros().toPlainString()
                + "," + unit + "," + day + "\r\n");
    }

    /// The sheet of those who took part.
    static List<Sent> ofAttendance(String title, LocalDate day) {
        StringBuilder sheet = new StringBuilder("活动,日期,签到单位\r\n");
        for (String office : List.of("县政府办公室", "县发展改革局", "县教育局", "县民政局", "县财政局")) {
            sheet.append(title).append(',').append(day).append(',').append(office).append("\r\n");
        }
        return list("签到册.csv", sheet.toString());
    }

    static List<Sent> list(String name, String text) {
        return List.of(new Sent(name, new ByteArrayResource(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8))));
    }
}
