package yangguang.agencies;

import org.springframework.modulith.NamedInterface;

/// Level of administration (行政层级).
@NamedInterface("facts")
public enum Level {

    STATE("国家级"), PROVINCE("省级"), CITY("设区的市级"), COUNTY("县级"), TOWN("乡级");

    private final String label;

    Level(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
