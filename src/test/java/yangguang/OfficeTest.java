package yangguang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/// A test on the whole program with a PostgreSQL of its own. All such tests share one program and one database:
/// each makes its own agencies and people and assumes nothing about others'.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"yangguang.demo=false", "server.port=0"})
@AutoConfigureMockMvc
public @interface OfficeTest {
}
