package yangguang;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The boundaries between the modules; runs before all other tests.
@Order(0)
class ModulesTest {

    static final ApplicationModules MODULES = ApplicationModules.of(Yangguang.class,
            resideInAPackage("yangguang.jte..").as("generated templates"));

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void everyModuleSaysWhatItIs() {
        assertThat(MODULES).allSatisfy(module ->
                assertThat(module.getDisplayName()).as(module.getIdentifier().toString()).matches(".*[一-龥].*"));
    }
}
