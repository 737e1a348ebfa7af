package yangguang.reportapi;

import java.util.List;
import yangguang.web.Page;

/// What programs can ask, for people (接口说明).
///
/// @param host address of this platform, for the examples
public record ApiPage(List<Operations.Operation> operations, String host) implements Page {

    @Override
    public String template() {
        return "reportapi/api";
    }
}
