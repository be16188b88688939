using System.Globalization;
using System.Text;

namespace Kessan.Formats.Drawing;

/// <summary>Addresses of facts in files: <c>#fact/Revenue@FY2018-H1@actual@usgaap</c>.</summary>
public static class FactAddress
{
    private const string Plain = "-._~!$&'()*+,;=:@/";

    /// <summary>The address of a fact by its id; what may not stand in the fragment of an address (RFC 3986, 3.5) is
    /// written in per cent and hexadecimal digits.</summary>
    public static string Of(string fact)
    {
        var address = new StringBuilder("#fact/");
        foreach (var octet in Encoding.UTF8.GetBytes(fact))
        {
            var character = (char)octet;
            if (char.IsAsciiLetterOrDigit(character) || Plain.Contains(character, StringComparison.Ordinal))
            {
                address.Append(character);
            }
            else
            {
                address.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
            }
        }

        return address.ToString();
    }
}
