"""What can be made again, by name → its bytes, kept from run to run; nothing if they are damaged or another's."""
