package yangguang.statute;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/// Article (条) of the Regulation on Open Government Information (政府信息公开条例) that a type,
/// an act or a test answers for: `"33"`, `"36(4)"`, or with the short name of another norm in front,
/// `"行政复议法 23"`. `docs/statute-map.md` is generated from these marks.
@Documented
@Retention(RetentionPolicy.RUNTIME)
public @interface Article {
    String[] value();
}
