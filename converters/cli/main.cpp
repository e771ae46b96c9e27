// FLOOR 3. The program.
int main() {
  return 0;
}
