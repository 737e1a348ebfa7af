package yangguang.requests;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// What a reply must state (应当写明的内容): the label of a component of a [Disposition] in the form, the
/// hint beside it, and whether the reply can go out without it.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface Asked {

    String value();

    String hint() default "";

    boolean required() default true;

    /// Whether the form gives it several lines.
    boolean lines() default false;
}
