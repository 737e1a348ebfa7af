package yangguang.letters;

import java.time.LocalDate;

/// The request a letter is about (所涉申请), as the letter cites it.
///
/// @param number         number of the request
/// @param title          what is asked for, as the applicant named it
/// @param receivedOn     收到申请之日
/// @param byOrganisation true where a legal person or other organisation asks; the letter then says 你单位
public record CitedRequest(String number, String title, LocalDate receivedOn, boolean byOrganisation) {

    /// How the letter addresses the applicant.
    public String you() {
        return byOrganisation ? "你单位" : "你";
    }
}
