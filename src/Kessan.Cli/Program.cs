Console.WriteLine("usage: kessan close <group folder> --period <period>");
