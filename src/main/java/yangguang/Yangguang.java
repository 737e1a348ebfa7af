package yangguang;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
@SpringBootApplication
public class Yangguang {
    public static void main(String[] args) { SpringApplication.run(Yangguang.class, args); }
}
