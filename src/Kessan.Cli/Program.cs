using System.Text;
using Kessan.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
return KessanCommand.Run(args, new Terminal(Console.Out, Console.Error, !Console.IsErrorRedirected));
