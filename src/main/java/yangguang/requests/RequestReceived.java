package yangguang.requests;

import org.springframework.modulith.NamedInterface;

/// A request has been received (收到申请): its term runs.
///
/// @param number of the request
@NamedInterface("facts")
public record RequestReceived(String number) {
}
