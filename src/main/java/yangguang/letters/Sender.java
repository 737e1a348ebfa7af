package yangguang.letters;

/// Sender (发文机关) of a letter.
///
/// @param agencyId number of the agency
/// @param name     full standard name, printed in red and under the letter
/// @param mark     agency mark (机关代字), begins the document number
/// @param contact  person or office that answers questions; may be ""
/// @param phone    telephone
/// @param address  where to write or come; may be ""
/// @param postcode may be ""
public record Sender(long agencyId, String name, String mark, String contact, String phone, String address, String postcode) {
}
